package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.Optional;

/** What differs between the clouds. */
final class CloudTest {
    @ParameterizedTest
    @CsvSource({
        "global, api://AzureADTokenExchange, https://myapplications.microsoft.com",
        "usgov-l4, api://AzureADTokenExchangeUSGov, https://myapps.microsoft.us",
        "usgov-l5, api://AzureADTokenExchangeUSGov, https://myapps.microsoft.us",
        "china, api://AzureADTokenExchangeChina, https://myapplications.windowsazure.cn",
    })
    void each_cloud_has_its_own_audience_and_list_of_apps(String label, String audience, URI apps) {
        var cloud = Cloud.named(label).orElseThrow();
        assertEquals(label, cloud.label());
        assertEquals(audience, cloud.assertionAudience());
        assertEquals(apps, cloud.apps());
    }

    @Test
    void other_names_are_no_clouds() {
        assertEquals(Optional.empty(), Cloud.named("germany"));
        assertEquals(Optional.empty(), Cloud.named("Global"));
    }
}
