package org.caseaudit.inside;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
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

  private static final String RUNNER = "/ArquillianServletRunnerEE9";
  private static final String HANDLERS = "/WEB-INF/undertow-handlers.conf";

  /**
   * The WAR as it is shipped, with the test classes and their assertions as more libraries. The
   * requests that run a test are led to where style sheets are, because nobody has to sign in
   * there.
   */
  @Deployment
  static WebArchive shippedWar() throws URISyntaxException {
    WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"));
    String door = "path('%1$s') -> rewrite('/jakarta.faces.resource%1$s')".formatted(RUNNER);
    return war.add(new StringAsset(door + "\n" + contentOf(war, HANDLERS)), HANDLERS)
        .addAsLibrary(testClasses())
        .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
  }

  private static String contentOf(WebArchive war, String path) {
    if (!war.contains(path)) {
      return "";
    }
    try (InputStream content = war.get(path).getAsset().openStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
