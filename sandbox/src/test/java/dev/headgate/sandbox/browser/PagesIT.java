package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, light and dark, on a desk and in a hand: no grave breach of the rules of access, nothing wider than the window, a picture kept. */
@Tag("thorough")
@ExtendWith(InBrowser.class)
class PagesIT {

    private static final Set<String> README = Set.of("overview-light.png", "run-dark.png");

    private final List<String> table = new ArrayList<>();
    private final List<String> grave = new ArrayList<>();

    @Test
    void no_page_breaks_a_serious_rule_of_access_and_each_is_photographed(Visits visits, Premises premises)
            throws IOException {
        var places = Places.all(premises);

        for (var width : Look.WIDTHS) {
            var admin = visits.of("admin", new Look(ColorScheme.LIGHT, width)).expectingTrouble();
            for (var place : places) {
                place.visit(admin);
                inspect(place, admin, new Look(ColorScheme.LIGHT, width));
                inspect(place, admin, new Look(ColorScheme.DARK, width));
            }
        }

        Files.createDirectories(Premises.output("screenshots"));
        Files.write(Premises.output("screenshots").resolve("access.txt"), table);
        table.forEach(System.out::println);
        assertThat(grave).isEmpty();
    }

    /** The two pictures of the README are made anew only when that is asked for. */
    private static void keepForReadme(Place place, Desk desk, Look look) {
        var name = place.name() + "-" + look.words().replace("-1440", "") + ".png";
        if (Boolean.getBoolean("headgate.readme") && README.contains(name)) {
            desk.photograph(
                    Path.of("..", "docs", "images", name).toAbsolutePath().normalize());
        }
    }

    private void inspect(Place place, Desk desk, Look look) {
        desk.inColours(look.scheme());
        desk.photograph(Premises.output("screenshots").resolve(place.name() + "-" + look.words() + ".png"));
        keepForReadme(place, desk, look);
        var violations = Axe.violations(desk.page());
        var graves = violations.stream().filter(Axe.Violation::isGrave).toList();
        var wide =
                ((Number) desk.page().evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
        table.add(String.format(
                "%-22s %-12s grave %2d  other %2d%s",
                place.name(),
                look.words(),
                graves.size(),
                violations.size() - graves.size(),
                wide > 0 ? "  wider than the window by " + wide + " px" : ""));
        graves.forEach(found -> grave.add(place.name() + " " + look.words() + ": " + found));
        violations.stream().filter(found -> !found.isGrave()).forEach(found -> table.add("    " + found));
        if (wide > 0) {
            grave.add(place.name() + " " + look.words() + " is wider than the window by " + wide + " px");
        }
    }
}
