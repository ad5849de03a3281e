package freehold.agent.guest;

import freehold.hosting.GuestId;
import freehold.kernel.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A small file for each guest, written before what it speaks of is done: whoever comes after a crash finds the intention.
final class Notes {
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Map<GuestId, Note> known = new ConcurrentHashMap<>();

    Notes(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(this::load);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<Note> of(GuestId guest) {
        return Optional.ofNullable(known.get(guest));
    }

    Map<GuestId, Note> all() {
        return Map.copyOf(known);
    }

    Note write(GuestId guest, Note note) {
        if (note.equals(known.get(guest))) {
            return note;
        }
        try {
            var unfinished = folder.resolve(guest.value() + ".new");
            Files.writeString(unfinished, Json.write(note));
            Files.move(unfinished, file(guest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        known.put(guest, note);
        return note;
    }

    void remove(GuestId guest) {
        try {
            Files.deleteIfExists(file(guest));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        known.remove(guest);
    }

    private Path file(GuestId guest) {
        return folder.resolve(guest.value() + SUFFIX);
    }

    private void load(Path file) {
        try {
            var name = file.getFileName().toString();
            known.put(new GuestId(name.substring(0, name.length() - SUFFIX.length())), Json.read(Note.class, Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
