package assay.grader.classreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real Chromium without a window, driven through its DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private String session = "";
    private int calls;

    /** Where Chromium is, if it is installed. */
    public static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser(Path program, Path profile) throws IOException, InterruptedException {
        this.profile = profile;
        this.process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-sync",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Receiver())
                .join();
        String target = call("Target.createTarget", parameters -> parameters.put("url", "about:blank"))
                .get("targetId")
                .asText();
        session = call("Target.attachToTarget", parameters -> {
                    parameters.put("targetId", target);
                    parameters.put("flatten", true);
                })
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", parameters -> {});
        }
    }

    /** Chromium says on its error stream where it listens. */
    private String address() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread drain = new Thread(() -> lines.lines().forEach(any -> {}));
                drain.setDaemon(true);
                drain.start();
                return line.substring(at).strip();
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** Puts the pieces of messages together. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    received.add(JSON.readTree(text.toString()));
                } catch (IOException fault) {
                    throw new IllegalStateException(fault);
                }
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, data, last);
        }
    }

    /** Calls a method of the protocol and waits for what it returns. */
    public JsonNode call(String method, Consumer<ObjectNode> parameters) throws InterruptedException {
        ObjectNode message = JSON.createObjectNode();
        message.put("id", ++calls).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        parameters.accept(message.putObject("params"));
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = next();
            if (answer.path("id").asInt() == calls) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
            events.add(answer);
        }
    }

    private JsonNode next() throws InterruptedException {
        JsonNode message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("Chromium says nothing any more");
        }
        return message;
    }

    /** Opens a file and waits until it is loaded. */
    public void open(Path page) throws InterruptedException {
        events.clear();
        call(
                "Page.navigate",
                parameters ->
                        parameters.put("url", page.toAbsolutePath().toUri().toString()));
        while (events("Page.loadEventFired").isEmpty()) {
            events.add(next());
        }
    }

    /** What has happened since the page was opened. */
    public List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.get("params"))
                .toList();
    }

    /** The value of an expression in the page. */
    public JsonNode value(String expression) throws InterruptedException {
        JsonNode result = call("Runtime.evaluate", parameters -> {
            parameters.put("expression", expression);
            parameters.put("returnByValue", true);
            parameters.put("awaitPromise", true);
        });
        if (result.has("exceptionDetails")) {
            throw new AssertionError(result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    /** The size of the window. */
    public void size(int width, int height) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                parameters -> parameters
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
    }

    /** Whether the reader wants a dark page. */
    public void dark(boolean wanted) throws InterruptedException {
        call(
                "Emulation.setEmulatedMedia",
                parameters -> parameters
                        .putArray("features")
                        .addObject()
                        .put("name", "prefers-color-scheme")
                        .put("value", wanted ? "dark" : "light"));
    }

    /** Does something in the page that saves a file, and waits until it is saved. */
    public Path saved(Path folder, String expression) throws InterruptedException {
        call(
                "Page.setDownloadBehavior",
                parameters -> parameters.put("behavior", "allow").put("downloadPath", folder.toString()));
        value(expression);
        while (events("Page.downloadProgress").stream()
                .noneMatch(event -> event.get("state").asText().equals("completed"))) {
            events.add(next());
        }
        return folder.resolve(
                events("Page.downloadWillBegin").get(0).get("suggestedFilename").asText());
    }

    /** Presses a key. */
    public void press(String key, int code) throws InterruptedException {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", parameters -> {
                parameters.put("type", type).put("key", key).put("code", key).put("windowsVirtualKeyCode", code);
                if (type.equals("keyDown") && key.equals("Enter")) {
                    parameters.put("text", "\r");
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
