package org.caseaudit.inside;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose methods run inside the server. All such tests share one deployment ({@link
 * OneDeployment}) and one database, so each makes what it needs and takes nothing for empty.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class ServerIT {

  /** The WAR as it is shipped, with the test classes and their assertions as two more libraries. */
  @Deployment
  static WebArchive shippedWar() throws URISyntaxException {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"))
        .addAsLibrary(testClasses())
        .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
  }

  private static JavaArchive testClasses() {
    return ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
        .importDirectory("target/test-classes")
        .as(JavaArchive.class);
  }

  private static File jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
  }
}
