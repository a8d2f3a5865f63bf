package assay.reference.control;

import assay.reference.control.Control.Claim;
import assay.reference.control.Control.Region;
import assay.reference.control.Control.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads {@code gradient-controls.txt}. */
final class ControlFile {
    private final List<Control> controls = new ArrayList<>();
    private String name = "";
    private List<String> variables = List.of();
    private List<String> lets = new ArrayList<>();
    private String function = "";
    private String by = "";
    private List<String> steps = new ArrayList<>();
    private List<Claim> claims = new ArrayList<>();
    private List<Region> regions = new ArrayList<>();

    private ControlFile() {}

    static List<Control> read() {
        ControlFile file = new ControlFile();
        try (InputStream text = ControlFile.class.getResourceAsStream("gradient-controls.txt")) {
            new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(file::line);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        file.finish();
        return List.copyOf(file.controls);
    }

    private void finish() {
        if (!name.isEmpty()) {
            controls.add(new Control(name, variables, lets, function, by, claims, regions));
        }
        lets = new ArrayList<>();
        steps = new ArrayList<>();
        claims = new ArrayList<>();
        regions = new ArrayList<>();
    }

    private void line(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        switch (line.substring(0, space)) {
            case "layer" -> {
                finish();
                name = rest;
            }
            case "over" -> variables = List.of(rest.split(" "));
            case "let" -> lets.add(rest);
            case "f" -> function = rest;
            case "wrt" -> by = rest;
            case "with" -> steps.add(rest);
            case "claim" -> claims.add(new Claim("backward pass", Truth.RIGHT, steps, rest, ""));
            case "bug" -> claim(rest, Truth.WRONG);
            case "right" -> claim(rest, Truth.RIGHT);
            case "joint" -> claim(rest, Truth.WRONG_AT_A_JOINT);
            case "at" -> {
                String[] parts = after(rest).split(" ");
                regions.add(new Region(before(rest), parts[0], parts[1], parts[2]));
            }
            default -> throw new AssertionError(line);
        }
    }

    private void claim(String text, Truth truth) {
        int arrow = text.indexOf(" => ");
        if (arrow >= 0) {
            String a = text.substring(text.indexOf(": ") + 2, arrow);
            claims.add(claims.get(0).altered(before(text), truth, a, text.substring(arrow + 4)));
        } else {
            String[] parts = after(text).split(" over ", -1);
            claims.add(new Claim(before(text), truth, List.of(), parts[0], parts.length > 1 ? parts[1] : ""));
        }
    }

    private static String before(String text) {
        return text.substring(0, text.indexOf(": "));
    }

    private static String after(String text) {
        return text.substring(text.indexOf(": ") + 2);
    }
}
