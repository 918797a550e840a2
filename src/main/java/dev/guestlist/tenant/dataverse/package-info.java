/**
 * The adapter for Dynamics 365: the Power Platform admin API, which knows the environments, and
 * each environment's own Dataverse Web API. Addresses, rows and changes come in; {@link
 * dev.guestlist.model.LiveEnvironment}s, receipts and classified failures go out. JSON, OData,
 * {@code $batch} and error codes stay inside. Reading never writes: a row is looked up with {@code
 * $filter}, never by its alternate key, since that would create it
 * (learn.microsoft.com/power-apps/developer/data-platform/aad-group-team).
 */
@NullMarked
package dev.guestlist.tenant.dataverse;

import org.jspecify.annotations.NullMarked;
