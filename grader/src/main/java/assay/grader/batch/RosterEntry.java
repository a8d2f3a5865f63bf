package assay.grader.batch;

/**
 * A student of a class. What the roster does not say is empty.
 *
 * @param id the student's id
 * @param login the name with which the student signs in
 * @param email the address
 * @param name the full name
 * @param section the group within the class
 */
public record RosterEntry(String id, String login, String email, String name, String section) {}
