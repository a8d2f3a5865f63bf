package assay.grader.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a mapping: which must be there, which may be, and what may stand in each. No other field is allowed. A
 * reader states them beside its code; a test holds the two together.
 *
 * @param fields in the order in which an author would write them
 */
public record MappingSchema(List<Field> fields) {

    /** A field. */
    public record Field(String name, boolean required, Schema value, String description) {}

    public MappingSchema {
        fields = List.copyOf(fields);
    }

    /** No fields yet. */
    public static MappingSchema empty() {
        return new MappingSchema(List.of());
    }

    /** These and a field that must be there. */
    public MappingSchema required(String name, Schema value, String description) {
        return with(new Field(name, true, value, description));
    }

    /** These and a field that may be there. */
    public MappingSchema optional(String name, Schema value, String description) {
        return with(new Field(name, false, value, description));
    }

    /** These and those of another. */
    public MappingSchema and(MappingSchema other) {
        MappingSchema all = this;
        for (Field field : other.fields) {
            all = all.with(field);
        }
        return all;
    }

    private MappingSchema with(Field field) {
        if (names().contains(field.name())) {
            throw new IllegalArgumentException("the field " + field.name() + " is stated twice");
        }
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new MappingSchema(more);
    }

    /** The names of all fields. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** As a schema. */
    public Schema schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(
                field.name(), field.value().described(field.description()).json()));
        List<String> required =
                fields.stream().filter(Field::required).map(Field::name).toList();
        Schema schema = new Schema(Map.of("type", "object"));
        if (!required.isEmpty()) {
            schema = schema.with("required", required);
        }
        return schema.with("properties", properties).with("additionalProperties", false);
    }
}
