package dev.guestlist.emulator.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * Things by id and in order of entry. Each keeps its place for life, so that a page token is a
 * place number and the next page is found without searching. Guarded by the tenant's lock.
 */
public final class Roster<T> {

    /** A thing and its place. */
    public record Place<T>(int number, UUID id, T thing) {}

    private final List<Optional<Place<T>>> places = new ArrayList<>();
    private final Map<UUID, Place<T>> byId = new HashMap<>();

    /** The thing with this id. */
    public Optional<T> find(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(Place::thing);
    }

    /** Adds a thing at the end; one that is there already is replaced where it is. */
    public void put(UUID id, T thing) {
        var before = byId.get(id);
        var place = new Place<>(before == null ? places.size() : before.number(), id, thing);
        byId.put(id, place);
        if (before == null) {
            places.add(Optional.of(place));
        } else {
            places.set(place.number(), Optional.of(place));
        }
    }

    /** Takes a thing out; its place stays empty. */
    public Optional<T> remove(UUID id) {
        var gone = Optional.ofNullable(byId.remove(id));
        gone.ifPresent(place -> places.set(place.number(), Optional.empty()));
        return gone.map(Place::thing);
    }

    /** How many there are. */
    public int size() {
        return byId.size();
    }

    /** All from a place on, in order. Ends when the tenant's lock is given back. */
    public Iterable<Place<T>> from(int number) {
        return () -> new Walk(number);
    }

    private final class Walk implements Iterator<Place<T>> {
        private int next;

        Walk(int from) {
            next = from;
        }

        @Override
        public boolean hasNext() {
            while (next < places.size() && places.get(next).isEmpty()) {
                next++;
            }
            return next < places.size();
        }

        @Override
        public Place<T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var place = places.get(next).orElseThrow();
            next++;
            return place;
        }
    }
}
