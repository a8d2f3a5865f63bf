package assay.reference.certify;

import java.util.Map;

/**
 * What a verdict rests on, as data that can be written to a document, read back and checked again by a
 * {@link Checker}.
 */
public interface Certificate {

    /** The kind in documents, such as {@code identity} or {@code counterexample}. */
    String kind();

    /** How much it proves. */
    Strength strength();

    /**
     * The certificate as plain maps, lists, strings, numbers and truth values, in a fixed order. It begins with the
     * {@code kind} and the {@code strength}.
     */
    Map<String, Object> toMap();
}
