package assay.grader.batch;

import assay.reference.number.Rational;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of an object that was read from JSON, each taken as what it must be. */
record JsonObject(Map<String, Object> members) {

    /** @throws IOException if it is no object */
    JsonObject(@Nullable Object value) throws IOException {
        this(members(value));
    }

    private static Map<String, Object> members(@Nullable Object value) throws IOException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IOException("an object is expected");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> {
            if (member != null) {
                members.put(String.valueOf(name), member);
            }
        });
        return members;
    }

    /** Whether there is such a member that is not null. */
    boolean has(String name) {
        return members.containsKey(name);
    }

    private <T> T member(String name, Class<T> type) throws IOException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IOException("the field '" + name + "' is missing or of another type");
        }
        return type.cast(value);
    }

    String text(String name) throws IOException {
        return member(name, String.class);
    }

    Optional<String> optionalText(String name) throws IOException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    boolean truth(String name) throws IOException {
        return member(name, Boolean.class);
    }

    /** A number, or a fraction as a text. */
    Rational rational(String name) throws IOException {
        Object value = members.get(name);
        if (value instanceof Number || value instanceof String) {
            try {
                return Rational.parse(value.toString());
            } catch (NumberFormatException noNumber) {
                throw new IOException("the field '" + name + "' is no number");
            }
        }
        throw new IOException("the field '" + name + "' is missing or no number");
    }

    /** An object, if there is one. */
    Optional<JsonObject> object(String name) throws IOException {
        return has(name) ? Optional.of(new JsonObject((Object) member(name, Map.class))) : Optional.empty();
    }

    /** An object that must be there. */
    JsonObject required(String name) throws IOException {
        return object(name).orElseThrow(() -> new IOException("the field '" + name + "' is missing"));
    }

    /** All members, which must be texts, by name. */
    SortedMap<String, String> sortedTexts() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : members.keySet()) {
            texts.put(name, text(name));
        }
        return texts;
    }

    /** A list of objects; none is the same as an empty list. */
    List<JsonObject> objects(String name) throws IOException {
        List<JsonObject> objects = new ArrayList<>();
        if (has(name)) {
            for (Object item : member(name, List.class)) {
                objects.add(new JsonObject(item));
            }
        }
        return objects;
    }

    List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object item : member(name, List.class)) {
            if (!(item instanceof String text)) {
                throw new IOException("the field '" + name + "' holds something else than texts");
            }
            texts.add(text);
        }
        return texts;
    }
}
