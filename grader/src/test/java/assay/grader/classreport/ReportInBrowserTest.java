package assay.grader.classreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructor's page in a real Chromium. Without one the tests are skipped. */
class ReportInBrowserTest {
    private static final int PHONE = 360;

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "no Chromium is installed, so the report is not opened in one");
        SampleClass sample = SampleClass.CLASS;
        ClassReportTest.write(sample, sample.grader(), folder);
        browser = new Browser(program.orElseThrow(), Files.createTempDirectory("chromium"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws InterruptedException {
        browser().size(1280, 900);
        browser().dark(false);
        browser().open(folder.resolve("index.html"));
    }

    private static Browser browser() {
        return java.util.Objects.requireNonNull(browser);
    }

    private static String text(String expression) throws InterruptedException {
        return browser().value(expression).asText();
    }

    private static int number(String expression) throws InterruptedException {
        return browser().value(expression).asInt();
    }

    @Test
    void nothingIsFetchedAndNothingIsComplainedOf() throws InterruptedException {
        assertEquals(1, browser().events("Network.requestWillBeSent").size());
        assertEquals(List.of(), browser().events("Runtime.exceptionThrown"));
        assertEquals(List.of(), browser().events("Log.entryAdded"));
    }

    @Test
    void aScriptThatIsNotTheProgramsOwnIsBlocked() throws InterruptedException, IOException {
        String page = Files.readString(folder.resolve("index.html"));
        Path planted = folder.resolve("planted.html");
        Files.writeString(
                planted,
                page.replace(
                        "<body>",
                        "<body><script>document.title = 'hacked'</script><img src=\"https://example.org/x.png\">"
                                + "<p onclick=\"0\" style=\"color: red\" id=\"red\">x</p>"));
        browser().open(planted);
        assertNotEquals("hacked", text("document.title"));
        assertNotEquals("rgb(255, 0, 0)", text("getComputedStyle(document.getElementById('red')).color"));
        assertTrue(browser().events("Network.responseReceived").stream()
                .noneMatch(event -> event.get("response").get("url").asText().startsWith("http")));
        assertTrue(browser().events("Log.entryAdded").size() >= 3, "each of them is reported");
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() throws InterruptedException {
        List<Path> pages = List.of(folder.resolve("index.html"), folder.resolve("students/s-001.html"));
        for (Path page : pages) {
            browser().size(PHONE, 740);
            browser().open(page);
            assertTrue(number("document.documentElement.scrollWidth") <= PHONE, page.toString());
            String wide = """
                    [...document.body.querySelectorAll("*")].filter(e => {
                      const box = e.getBoundingClientRect();
                      const hidden = e.closest(".unseen, .skip, .formula, details:not([open]), pre, dd, svg, table.data");
                      return !hidden && box.width > 0 && box.right > 361;
                    }).map(e => e.tagName + "." + e.className).slice(0, 5).join(" ")
                    """;
            assertEquals("", text(wide), page.toString());
        }
    }

    @Test
    void textStandsOutInLightAndInTheDark() throws InterruptedException {
        List<String> pages = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            browser().dark(dark);
            pages.add(text("getComputedStyle(document.body).backgroundColor"));
            for (String selector :
                    List.of("h1", ".muted", "a", ".status", ".comment", "td.none", "code", "figcaption strong", "dt")) {
                double contrast = browser().value(CONTRAST.formatted(selector)).asDouble();
                // Web Content Accessibility Guidelines 2.2, criterion 1.4.3.
                assertTrue(contrast >= 4.5, selector + " has a contrast of " + contrast + (dark ? " in the dark" : ""));
            }
        }
        assertNotEquals(pages.get(0), pages.get(1));
    }

    private static final String CONTRAST = """
            (() => {
              const light = (c) => {
                const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              return Math.min(...[...document.querySelectorAll("%s")].map(e => {
                let back = e;
                while (getComputedStyle(back).backgroundColor === "rgba(0, 0, 0, 0)" && back.parentElement) back = back.parentElement;
                const a = light(getComputedStyle(e).color), b = light(getComputedStyle(back).backgroundColor);
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              }));
            })()
            """;

    @Test
    void tablesAreSortedByKeyboardAndSayHow() throws InterruptedException {
        String column =
                "[...document.querySelectorAll('#students tbody tr')].map(r => r.querySelector('[data-label=Score]').dataset.sort)";
        text("document.querySelector('#students thead th:nth-child(4) button').focus(), ''");
        browser().press("Enter", 13);
        assertEquals(
                "descending",
                text("document.querySelector('#students thead th:nth-child(4)').getAttribute('aria-sort')"));
        assertTrue(browser()
                .value("((c) => c.every((v, k) => k === 0 || v === '' || Number(c[k - 1]) >= Number(v)))(" + column
                        + ")")
                .asBoolean());
        assertEquals("", text(column + ".at(-1)"), "who has no score stays at the end");
        browser().press("Enter", 13);
        assertEquals(
                "ascending",
                text("document.querySelector('#students thead th:nth-child(4)').getAttribute('aria-sort')"));
        assertTrue(browser()
                .value("((c) => c.every((v, k) => k === 0 || v === '' || Number(c[k - 1]) <= Number(v)))(" + column
                        + ")")
                .asBoolean());
        assertEquals("", text(column + ".at(-1)"));
        assertEquals(
                "Sorted by Score, ascending.", text("document.querySelector('#students [role=status]').textContent"));
    }

    @Test
    void studentsAreFound() throws InterruptedException {
        text("document.querySelector('#students input').focus(), ''");
        browser().call("Input.insertText", parameters -> parameters.put("text", "S-00"));
        assertEquals(
                9,
                number("[...document.querySelectorAll('#students tbody tr')].filter(r => r.offsetHeight > 0).length"));
    }

    @Test
    void aScreenReaderFindsItsWay() throws InterruptedException {
        List<JsonNode> nodes = new ArrayList<>();
        browser()
                .call("Accessibility.getFullAXTree", parameters -> {})
                .get("nodes")
                .forEach(nodes::add);
        assertEquals(1, count(nodes, "main"));
        assertEquals(1, count(nodes, "navigation"));
        assertEquals(
                1,
                nodes.stream()
                        .filter(node -> role(node).equals("heading") && level(node) == 1)
                        .count());
        for (String named : List.of("image", "table", "link", "button", "columnheader", "region", "searchbox")) {
            assertTrue(count(nodes, named) > 0, named);
            nodes.stream()
                    .filter(node ->
                            role(node).equals(named) && !node.path("ignored").asBoolean())
                    .forEach(node ->
                            assertNotEquals("", node.path("name").path("value").asText(), named + " has no name"));
        }
        assertTrue(count(nodes, "rowheader") > 20 && count(nodes, "cell") > 100);
        int level = 0;
        for (JsonNode node : nodes) {
            if (role(node).equals("heading")) {
                assertTrue(
                        level(node) <= level + 1,
                        "a heading of level " + level(node) + " follows one of level " + level);
                level = level(node);
            }
        }
    }

    private static long count(List<JsonNode> nodes, String role) {
        return nodes.stream()
                .filter(node -> role(node).equals(role) && !node.path("ignored").asBoolean())
                .count();
    }

    private static String role(JsonNode node) {
        return node.path("role").path("value").asText();
    }

    private static int level(JsonNode node) {
        for (JsonNode property : node.path("properties")) {
            if (property.get("name").asText().equals("level")) {
                return property.get("value").get("value").asInt();
            }
        }
        return 0;
    }

    @Test
    void formulasAndChartsAreDrawn() throws InterruptedException {
        assertTrue(number(
                        "[...document.querySelectorAll('math')].filter(m => m.getBoundingClientRect().height > 8).length")
                > 3);
        assertEquals(
                0,
                number(
                        "[...document.querySelectorAll('.picture svg')].filter(m => m.getBoundingClientRect().height < 60).length"));
        assertEquals("rgb(42, 98, 201)", text("getComputedStyle(document.querySelector('.picture svg rect')).fill"));
    }

    @Test
    void withoutScriptEverythingIsThere() throws InterruptedException {
        int rows = number("document.querySelectorAll('tr').length");
        browser().call("Emulation.setScriptExecutionDisabled", parameters -> parameters.put("value", true));
        browser().open(folder.resolve("index.html"));
        browser().call("Emulation.setScriptExecutionDisabled", parameters -> parameters.put("value", false));
        assertEquals(rows, number("document.querySelectorAll('tr').length"));
        assertEquals(0, number("document.querySelectorAll('button').length"));
    }

    @Test
    void itCanBePrinted() throws InterruptedException {
        JsonNode pdf = browser().call("Page.printToPDF", parameters -> {});
        byte[] bytes = java.util.Base64.getDecoder().decode(pdf.get("data").asText());
        assertTrue(bytes.length > 20_000 && bytes[0] == '%' && bytes[1] == 'P', "bytes: " + bytes.length);
    }
}
