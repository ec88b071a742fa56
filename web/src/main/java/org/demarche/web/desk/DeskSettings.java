package org.demarche.web.desk;

import java.time.Duration;
import java.util.Optional;
import org.demarche.web.account.OidcSettings;
import org.demarche.web.topic.MailSettings;
import org.demarche.web.topic.Support;

/**
 * How a desk is run.
 *
 * @param idle how long a session lasts unused
 * @param whole how long a session lasts in any case
 * @param fileBytes how many bytes an uploaded file may have
 * @param behindProxy whether a proxy in front sets {@code X-Forwarded-For}; without one, anybody could write it
 * @param allowPrivate whether webhooks may lead into private networks
 * @param mail how mail is sent; empty where none is
 * @param support the link for readers who want to support the site
 * @param organisation an organisation's sign-in; empty for local accounts alone
 */
public record DeskSettings(
        Duration idle,
        Duration whole,
        int fileBytes,
        boolean behindProxy,
        boolean allowPrivate,
        Optional<MailSettings> mail,
        Support support,
        Optional<OidcSettings> organisation) {
    /** Two hours unused, twelve in all, 20 MiB a file, no proxy, no mail, local accounts. */
    public static DeskSettings defaults() {
        return new DeskSettings(
                Duration.ofHours(2),
                Duration.ofHours(12),
                20 << 20,
                false,
                false,
                Optional.empty(),
                Support.NONE,
                Optional.empty());
    }

    /** The same with a mail server. */
    public DeskSettings withMail(MailSettings mail) {
        return new DeskSettings(
                idle, whole, fileBytes, behindProxy, allowPrivate, Optional.of(mail), support, organisation);
    }

    /** The same with webhooks into private networks or without. */
    public DeskSettings withPrivate(boolean allowPrivate) {
        return new DeskSettings(idle, whole, fileBytes, behindProxy, allowPrivate, mail, support, organisation);
    }

    /** The same with an organisation's sign-in. */
    public DeskSettings withOrganisation(OidcSettings organisation) {
        return new DeskSettings(
                idle, whole, fileBytes, behindProxy, allowPrivate, mail, support, Optional.of(organisation));
    }
}
