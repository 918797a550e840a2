package dev.guestlist.emulator.state;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.time.Agenda;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The tenant in a box. Everything is read in {@link #reading} and changed in {@link #changing}; a
 * reader meets everything done that was due before it came.
 *
 * <pre>
 *   request ─▶ reading/changing ─▶ is anything due? ─▶ do it ─▶ then the request's own work
 *                                   (Agenda, virtual clock)        │
 *                                                                  └▶ observers are told
 * </pre>
 */
public final class Tenant {

    private final Profile profile;
    private final VirtualClock clock;
    private final GuessBook guesses = new GuessBook(DirectoryGuess.likely());
    private volatile Settling settling;
    private final Agenda agenda = new Agenda();
    private final Users users = new Users();
    private final Groups groups = new Groups();
    private final Skus skus = new Skus();
    private final Records records = new Records();
    private final Policies policies = new Policies();
    private final List<Application> applications = new ArrayList<>();
    private final List<TenantObserver> observers = new ArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * What the tenant says of itself.
     *
     * @param initialDomain the {@code onmicrosoft.com} one, used in guests' principal names
     * @param defaultDomain the custom domain, or the initial one again
     * @param country two letters
     */
    public record Profile(
            UUID id,
            String displayName,
            String initialDomain,
            String defaultDomain,
            List<String> domains,
            String country) {
        public Profile {
            domains = List.copyOf(domains);
        }
    }

    /** An empty tenant. */
    public Tenant(Profile profile, VirtualClock clock, Settling settling) {
        this.profile = profile;
        this.clock = clock;
        this.settling = settling;
    }

    /** What the tenant says of itself. */
    public Profile profile() {
        return profile;
    }

    /** The time everything here goes by. */
    public VirtualClock clock() {
        return clock;
    }

    /** How long things take to be seen. */
    public Settling settling() {
        return settling;
    }

    /** Lets things take another time from now on; what is under way keeps its own. */
    public void settling(Settling other) {
        settling = other;
    }

    /** What is done where no source says it. */
    public Guesses guesses() {
        return guesses.now();
    }

    /** Where that can be set otherwise. */
    public GuessBook guessBook() {
        return guesses;
    }

    /** Seats of a product that can still be assigned; none of a product nobody knows. */
    public int freeSeats(UUID sku) {
        return skus.find(sku).map(this::freeSeats).orElse(0);
    }

    private int freeSeats(Sku sku) {
        var inGrace =
                guesses().is(DirectoryGuess.WARNING_SEATS, DirectoryGuess.Seats.ASSIGNABLE)
                        ? sku.warning()
                        : 0;
        return sku.seats() + inGrace - skus.consumed(sku.id());
    }

    /** What has still to happen; only within {@link #changing}. */
    public Agenda agenda() {
        return agenda;
    }

    /** The people. */
    public Users users() {
        return users;
    }

    /** The groups. */
    public Groups groups() {
        return groups;
    }

    /** The products. */
    public Skus skus() {
        return skus;
    }

    /** What has been written down: invitations, mails, audit log. */
    public Records records() {
        return records;
    }

    /** Settings that are documents more than state. */
    public Policies policies() {
        return policies;
    }

    /** The app registrations. */
    public List<Application> applications() {
        return applications;
    }

    /** An app registration by its client id. */
    public Optional<Application> application(UUID appId) {
        return applications.stream().filter(app -> app.appId().equals(appId)).findFirst();
    }

    /** Asks to be told of changes; call before the first request. */
    public void observe(TenantObserver observer) {
        observers.add(observer);
    }

    /** Reads under the shared lock, after everything due has been done. */
    public <T> T reading(Supplier<T> work) {
        settle();
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Reads and changes under the exclusive lock, after everything due has been done. */
    public <T> T changing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            agenda.run(clock.instant());
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Now, by the tenant's clock; within a task of the agenda the time it was noted for. */
    public Instant now() {
        return lock.isWriteLockedByCurrentThread()
                ? agenda.running().orElseGet(clock::instant)
                : clock.instant();
    }

    void tell(UUID user) {
        observers.forEach(observer -> observer.userChanged(user));
    }

    private void settle() {
        if (agenda.isDue(clock.instant()) && lock.getReadHoldCount() == 0) {
            lock.writeLock().lock();
            try {
                agenda.run(clock.instant());
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
