package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.control.ControlSite;
import dev.guestlist.emulator.graph.Graph;
import dev.guestlist.emulator.graph.OnOff;
import dev.guestlist.emulator.graph.Traps;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.login.Login;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.time.Delay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public Map<String, Object> show() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put(QUOTAS, graph.quotas().state().toString());
        shown.put(TOKEN_LIFETIME, login.lifetimes().show());
        for (var delay : Delay.values()) {
            shown.put(DELAY + delay.spelling(), tenant.settling().of(delay).toString());
        }
        graph.traps().show().forEach((name, state) -> shown.put(name, state.toString()));
        books().forEach(book ->
                book.now().show().forEach((name, setting) -> shown.put(GUESS + name, setting)));
        annexes.forEach(annex -> shown.putAll(annex.switches()));
        return shown;
    }

    @Override
    public void set(String name, Object value) {
        var setting = String.valueOf(value);
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

    private List<GuessBook<?>> books() {
        return List.of(graph.guesses(), tenant.guessBook(), login.guesses());
    }

    /** In whichever book it stands; each names no guess of another. */
    private void guess(String name, String setting) {
        books().stream()
                .filter(book -> book.now().show().containsKey(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no guess '" + name + "'"))
                .set(name, setting);
    }

    private Optional<Annex> owner(String name) {
        return annexes.stream().filter(annex -> annex.switches().containsKey(name)).findFirst();
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
