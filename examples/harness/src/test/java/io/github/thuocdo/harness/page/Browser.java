package io.github.thuocdo.harness.page;

import io.github.thuocdo.ranking.Ranking;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The system's own Chromium, without a window: nothing is downloaded, and nothing leaves the machine. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PageSize A4 = new PageSize(29.7, 21.0);

    /** Kept, as a logger that nobody holds forgets its level: a browser newer than Selenium is no reason to warn. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    private final Path folder;

    private Browser(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    /** Starts it; where there is none, the test is skipped, or under {@code CI=true} fails. */
    static Browser start(Path folder) {
        Optional<File> browser = found("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = found("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String missing = "The pages were not opened: install chromium and chromium-driver.";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing);
        }
        DEVTOOLS.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get());
        options.addArguments("--headless=new", "--no-sandbox", "--window-size=1280,900");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", folder.toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // Named, so that nobody looks for another one, on the machine or beyond it.
        System.setProperty(
                ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, driver.get().getPath());
        ChromeDriver started = new ChromeDriver(options);
        started.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(started, folder);
    }

    private static Optional<File> found(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(each -> new File(each, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Writes the page of a ranking, opens it, and waits until its figures are there. */
    void open(Ranking ranking, Locale language, String address) throws IOException {
        open(Answers.of(ranking), language, address);
    }

    /** The same of a ranking and of what is answered beyond it. */
    void open(Answers answers, Locale language, String address) throws IOException {
        show(write(answers, language, "page-" + language), address);
    }

    /** Writes the page under a name, for {@link #show}. */
    Path write(Answers answers, Locale language, String name) throws IOException {
        Path file = folder.resolve(name + ".html");
        Page.of(answers)
                .in(language)
                .madeBy("thuocdo rank --input figures.csv --out page.html")
                .write(file);
        return file;
    }

    /** Opens a page that is written already, and waits until its figures are there. */
    void show(Path file, String address) {
        driver.get("about:blank");
        driver.get(file.toUri() + address);
        until("return document.documentElement.dataset.ready === 'yes'");
    }

    /** Goes to another address of the page that is open, as a link does. */
    void go(String address) {
        run("location.hash = arguments[0];", address);
        frame();
    }

    /** Waits until the browser has drawn twice. */
    void frame() {
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
    }

    private void until(String condition) {
        Object held = driver.executeAsyncScript("const done = arguments[0]; const until = performance.now() + "
                + PATIENCE.toMillis() / 2 + "; const look = () => { const is = (() => {" + condition
                + "})(); if (is || performance.now() > until) { done(is); } else { setTimeout(look, 20); } }; look();");
        if (!Boolean.TRUE.equals(held)) {
            throw new AssertionError("The page never came to: " + condition + "; it said " + messages());
        }
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object runLong(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** As if the window had this size and the system these colours. */
    void look(int width, int height, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** As it looked before {@link #look} or {@link #showAsPrinted} changed that. */
    void lookAsStarted() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }

    /** Whether the pages that are opened from now on are held to their content security policy. */
    void obeyPolicy(boolean obey) {
        driver.executeCdpCommand("Page.setBypassCSP", Map.of("enabled", !obey));
    }

    /** What is printed, shown on the screen. */
    void showAsPrinted(boolean printed) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
        run("dispatchEvent(new Event(arguments[0]));", printed ? "beforeprint" : "afterprint");
        frame();
    }

    /** The page as it prints, however long that takes: what WebDriver itself prints has ten seconds. */
    byte[] longPdf() {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(pdf));
    }

    /** How many pages a PDF has. */
    static int pages(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return (int)
                Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    }

    /** A picture of what is seen. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the console was told. */
    List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** The page as it prints. */
    byte[] pdf() {
        PrintOptions options = new PrintOptions();
        options.setPageSize(A4);
        return Base64.getDecoder().decode(driver.print(options).getContent());
    }

    /** Waits for the one file that the page hands out and takes it away. */
    String saved() throws IOException {
        Path[] found = new Path[1];
        for (int tries = 0; tries < 600 && found[0] == null; tries++) {
            frame();
            try (var files = Files.list(folder)) {
                found[0] = files.filter(each -> each.toString().endsWith(".csv"))
                        .findFirst()
                        .orElse(null);
            }
        }
        if (found[0] == null) {
            throw new AssertionError("Nothing was saved; the page said " + messages());
        }
        String text = Files.readString(found[0]);
        Files.delete(found[0]);
        return text;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
