package org.caseaudit.outside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Gives each browser test a window of its own on the one demonstration that all of them share, and
 * keeps a picture and a trace of what failed in {@code target/browser}.
 */
class InBrowser implements BeforeEachCallback, AfterEachCallback {

  private static final Path RESULTS = Path.of("target", "browser");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The browser, for as long as there are tests to run. */
  private static final class Shared implements AutoCloseable {
    private final Playwright playwright = Playwright.create();
    private final Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    Shared shared = shared(test);
    BrowserContext window =
        shared.browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(Demonstration.sharedBy(test).address().toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
    window.tracing().start(new Tracing.StartOptions().setSnapshots(true));
    ((BrowserIT) test.getRequiredTestInstance()).page = window.newPage();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Page page = ((BrowserIT) test.getRequiredTestInstance()).page;
    BrowserContext window = page.context();
    if (test.getExecutionException().isPresent()) {
      String name =
          test.getRequiredTestClass().getSimpleName()
              + "."
              + test.getRequiredTestMethod().getName();
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(RESULTS.resolve(name + ".png")));
      window.tracing().stop(new Tracing.StopOptions().setPath(RESULTS.resolve(name + ".zip")));
    }
    window.close();
  }

  private static Shared shared(ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(InBrowser.class))
        .getOrComputeIfAbsent(Shared.class, type -> new Shared(), Shared.class);
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Chromium is not installed; ./test does it."));
  }
}
