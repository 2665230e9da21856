package org.caseaudit.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.caseaudit.template.PackFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pack in force as a file. */
@Path("/pack.zip")
@RequestScoped
@Tag(name = "Pack")
public class PackResource {

  @Inject private PackService packs;

  @GET
  @Produces("application/zip")
  @Operation(summary = "The files of the pack in force, ready to be changed and uploaded again")
  public Response pack() {
    PackFiles files = packs.files();
    StreamingOutput zip = out -> PackArchive.write(files, out);
    return Response.ok(zip)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pack.zip\"")
        .build();
  }
}
