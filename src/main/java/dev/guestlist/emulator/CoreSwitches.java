package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.control.ControlSite;
import dev.guestlist.emulator.control.Switch;
import dev.guestlist.emulator.graph.Graph;
import dev.guestlist.emulator.graph.OnOff;
import dev.guestlist.emulator.graph.Traps;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.login.Login;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.time.Delay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be switched while they run: quotas, traps, guesses, delays, and the annexes' own. */
record CoreSwitches(Graph graph, Tenant tenant, Login login, List<Annex> annexes)
        implements ControlSite.Switches {

    private static final String QUOTAS = "graph.quotas";
    private static final String TOKEN_LIFETIME = "login.tokenLifetime";
    private static final String GUESS = "guess.";
    private static final String DELAY = "delay.";

    CoreSwitches {
        annexes = List.copyOf(annexes);
    }

    @Override
    public List<Switch> all() {
        var all = new ArrayList<Switch>();
        all.add(onOff(QUOTAS, graph.quotas().state()));
        all.add(
                new Switch(
                        TOKEN_LIFETIME, login.lifetimes().show(), List.of("PT5M", "PT1H/PT1H30M")));
        for (var delay : Delay.values()) {
            all.add(
                    new Switch(
                            DELAY + delay.spelling(),
                            tenant.settling().of(delay).toString(),
                            List.of("PT0S", "PT2M", "PT30M")));
        }
        graph.traps().show().forEach((name, state) -> all.add(onOff(name, state)));
        books().forEach(book -> Switch.of(GUESS, book.now()).forEach(all::add));
        annexes.forEach(annex -> all.addAll(annex.switches()));
        return all;
    }

    private static Switch onOff(String name, OnOff state) {
        return new Switch(name, state.toString(), List.of(state.other().toString()));
    }

    @Override
    public void set(String name, String setting) {
        var annex = owner(name);
        if (annex.isPresent()) {
            annex.get().set(name, setting);
        } else if (name.startsWith(GUESS)) {
            guess(name.substring(GUESS.length()), setting);
        } else if (name.startsWith(DELAY)) {
            tenant.settling(tenant.settling().with(delay(name), Duration.parse(setting)));
        } else if (name.equals(QUOTAS)) {
            graph.quotas().put(OnOff.read(setting));
        } else if (name.equals(TOKEN_LIFETIME)) {
            login.lifetimes().set(setting);
        } else {
            graph.traps().put(trap(name), OnOff.read(setting));
        }
    }

    private List<GuessBook> books() {
        return List.of(graph.guesses(), tenant.guessBook(), login.guesses());
    }

    /** In whichever book it stands; each names no guess of another. */
    private void guess(String name, String setting) {
        books().stream()
                .filter(book -> book.now().named(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no guess '" + name + "'"))
                .set(name, setting);
    }

    private Optional<Annex> owner(String name) {
        return annexes.stream()
                .filter(annex ->
                        annex.switches().stream().anyMatch(each -> each.name().equals(name)))
                .findFirst();
    }

    private static Delay delay(String name) {
        return Delay.named(name.substring(DELAY.length()))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no delay '" + name + "'"));
    }

    private static Traps.Trap trap(String name) {
        return Traps.named(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no switch '" + name + "'"));
    }
}
