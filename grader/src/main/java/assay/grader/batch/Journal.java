package assay.grader.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is known of submissions already, in a database beside the report: each outcome by a key that tells everything it
 * depends on. It is only ever added to. Whoever stops the program, and when, loses nothing that was put here.
 *
 * <p>The database writes ahead (WAL), so that an outcome is there as a whole or not at all. It does not wait for the disk
 * (synchronous=NORMAL): an outcome survives the end of the process at any moment, and if the machine loses power the last
 * ones may have to be found again, which gives the same. One process at a time may use it.
 */
public final class Journal implements AutoCloseable {
    private static final int FORMAT = 1;

    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement glance;
    private final PreparedStatement add;

    private Journal(Connection connection) throws SQLException {
        this.connection = connection;
        this.find = connection.prepareStatement("SELECT outcome FROM result WHERE key = ?");
        this.glance = connection.prepareStatement("SELECT student, traits FROM result WHERE key = ?");
        this.add = connection.prepareStatement(
                "INSERT OR REPLACE INTO result (key, student, traits, outcome) VALUES (?, ?, ?, ?)");
    }

    /**
     * Opens a journal, or begins one.
     *
     * @throws IOException if the file is no journal, is damaged, cannot be written, or is in use
     */
    public static Journal open(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setBusyTimeout(0);
        try {
            Connection connection = DriverManager.getConnection(
                    "jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties());
            try {
                prepare(connection, file);
                return new Journal(connection);
            } catch (SQLException fault) {
                connection.close();
                throw fault;
            }
        } catch (SQLException fault) {
            throw failure(file.toString(), fault);
        }
    }

    private static void prepare(Connection connection, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            int format;
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                format = version.getInt(1);
            }
            if (format != 0 && format != FORMAT) {
                connection.close();
                throw new IOException(file + ": is a journal of another version of the program; remove it");
            }
            statement.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS result (key TEXT PRIMARY KEY NOT NULL, student TEXT NOT NULL,"
                            + " traits INTEGER NOT NULL, outcome BLOB NOT NULL)");
            statement.executeUpdate("PRAGMA user_version = " + FORMAT);
        }
    }

    private static IOException failure(String file, SQLException fault) {
        SQLiteErrorCode code =
                fault instanceof SQLiteException coded ? coded.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return new IOException(
                switch (code) {
                    case SQLITE_BUSY, SQLITE_LOCKED -> file + ": is in use by another run";
                    case SQLITE_NOTADB, SQLITE_CORRUPT -> file + ": is no journal, or damaged; remove it and run again";
                    case SQLITE_FULL -> file + ": the disk is full";
                    default -> file + ": cannot be used: " + fault.getMessage();
                },
                fault);
    }

    /**
     * What is known under a key.
     *
     * @throws IOException if the journal cannot be read
     */
    public Optional<Outcome> get(String key) throws IOException {
        byte[] packed = packed(key);
        if (packed.length == 0) {
            return Optional.empty();
        }
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return Optional.of(ResultJson.outcome(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /**
     * The summary of what is known under a key.
     *
     * @throws IOException if the journal cannot be read
     */
    public synchronized Optional<OutcomeSummary> summary(String key) throws IOException {
        try {
            glance.setString(1, key);
            try (ResultSet found = glance.executeQuery()) {
                return found.next()
                        ? Optional.of(OutcomeSummary.of(found.getString(1), found.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException fault) {
            throw failure("the journal", fault);
        }
    }

    private synchronized byte[] packed(String key) throws IOException {
        try {
            find.setString(1, key);
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? found.getBytes(1) : new byte[0];
            }
        } catch (SQLException fault) {
            throw failure("the journal", fault);
        }
    }

    /**
     * Keeps an outcome. When this returns, it is kept even if the process ends at once.
     *
     * @throws IOException if it cannot be written
     */
    public void put(String key, Outcome outcome) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, quick)) {
            stream.write(ResultJson.line(outcome).getBytes(StandardCharsets.UTF_8));
        } finally {
            quick.end();
        }
        put(key, OutcomeSummary.of(outcome), packed.toByteArray());
    }

    private synchronized void put(String key, OutcomeSummary summary, byte[] packed) throws IOException {
        try {
            add.setString(1, key);
            add.setString(2, summary.student());
            add.setInt(3, summary.bits());
            add.setBytes(4, packed);
            add.executeUpdate();
        } catch (SQLException fault) {
            throw failure("the journal", fault);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw failure("the journal", fault);
        }
    }
}
