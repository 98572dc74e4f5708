package org.sidetone.plan;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;

/**
 * Whether an extension's account could serve a 7900-series phone at all, and what to change on the PBX. Also asked for
 * extensions without a phone, so that {@code check} can tell beforehand.
 */
public final class LineFitness {
    /**
     * Cisco's SIP stack holds the password in 32 bytes, the last of them NUL. A longer one is cut by the phone, the PBX refuses
     * it, and the phone then gives up its other lines too.
     */
    static final int LONGEST_SECRET = 31;

    /** The smaller of its buffers for name and authName. */
    private static final int LONGEST_NAME = 127;

    private static final CharMatcher LETTERS_AND_DIGITS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z')).or(CharMatcher.inRange('0', '9'));

    private LineFitness() {}

    /** Problems of the secret, the mailbox and the dtmf mode; an ERROR among them means that the line cannot be served. */
    public static ImmutableList<Problem> assess(Extension extension, Settings.Phone settings) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        String where = "extension " + extension.id();
        Credential credential = extension.account().credential();
        credential
                .secret()
                .ifPresentOrElse(
                        secret -> found.addAll(secret(
                                where, secret, credential.where(), settings.passwordLimit(), "on the PBX, and reload")),
                        () -> found.add(unusable(where, credential)));
        found.addAll(names(where, extension));
        if (!Media.hasCodec(extension)) {
            found.add(Problem.warning(
                    "no-codec",
                    where,
                    extension.account().codecs().isEmpty()
                            ? "allows no codec, so it can register but not speak"
                            : "allows only "
                                    + String.join(", ", extension.account().codecs())
                                    + ", none of which the phone speaks",
                    "set allow=ulaw,alaw on it (or g722, g729, ilbc), and reload"));
        }
        if (extension.mailbox().isEmpty()) {
            found.add(Problem.info(
                    "no-mailbox",
                    where,
                    "has no mailbox, so the Messages key has nothing to dial",
                    "give the extension a mailbox on the PBX if it should have voicemail"));
        }
        if (extension.account().dtmf().equals("info")) {
            found.add(Problem.warning(
                    "dtmf-info",
                    where,
                    "takes key presses as SIP INFO only, which these phones do not send",
                    "set its DTMF mode to RFC 4733 (dtmf_mode=rfc4733, on chan_sip dtmfmode=rfc2833)"));
        }
        return found.build();
    }

    /** Why the PBX's answers would not reach a phone, whichever transport it took; empty if one works. */
    public static Optional<Problem> reachability(Extension extension, Snapshot snapshot) {
        return SipChoice.reachability(extension, snapshot);
    }

    /** The same of an account at another registrar: the settings have checked its names, so its secret is left. */
    static ImmutableList<Problem> assess(AccountSettings account, Settings.Phone settings) {
        return secret(
                "account " + account.number(),
                account.secret(),
                "the settings",
                settings.passwordLimit(),
                "at its registrar and in the settings");
    }

    private static ImmutableList<Problem> names(String where, Extension extension) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        if (!Carried.asSipUser(extension.id()) || extension.id().length() > LONGEST_NAME) {
            found.add(Problem.error(
                    "id-unusable",
                    where,
                    "no phone can register under such a name",
                    "name it with up to " + LONGEST_NAME + " letters, digits, - _ or . on the PBX"));
        }
        String authName = extension.account().authName();
        if (!Carried.quoted(authName) || authName.length() > LONGEST_NAME) {
            found.add(Problem.error(
                    "auth-name-unusable",
                    where,
                    "its user name for logging in is one that a phone cannot send",
                    "give its auth a username= of up to " + LONGEST_NAME + " letters and digits, and reload"));
        }
        return found.build();
    }

    /**
     * @param source where it was read from
     * @param change where it can be changed
     */
    private static ImmutableList<Problem> secret(String where, Secret secret, String source, int limit, String change) {
        String text = secret.reveal();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_SECRET) {
            String length = bytes == secret.length()
                    ? bytes + " characters"
                    : secret.length() + " characters, which are " + bytes + " in UTF-8";
            return ImmutableList.of(Problem.error(
                            "secret-too-long",
                            where,
                            "its secret has " + length + "; the phone holds " + LONGEST_SECRET,
                            "give it one of " + limit + " letters and digits " + change)
                    .withSource(source));
        }
        if (!Carried.byXml(text)) {
            return ImmutableList.of(Problem.error(
                            "secret-control-character",
                            where,
                            "its secret holds a control character, which no phone file can carry",
                            "give it one of " + limit + " letters and digits " + change)
                    .withSource(source));
        }
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        if (secret.length() > limit) {
            found.add(Problem.warning(
                            "secret-long",
                            where,
                            "its secret has " + secret.length()
                                    + " characters; owners report phones that take only 8 or 12",
                            "if the phone does not register, give it one of " + limit
                                    + " letters and digits (or raise phone.password_limit if your phones take it)")
                    .withSource(source));
        }
        if (!LETTERS_AND_DIGITS.matchesAllOf(text)) {
            found.add(Problem.warning(
                            "secret-characters",
                            where,
                            "its secret holds more than letters and digits, which some firmware gets wrong",
                            "if the phone does not register, give it one of letters and digits")
                    .withSource(source));
        }
        return found.build();
    }

    private static Problem unusable(String where, Credential credential) {
        Problem problem = switch (credential.state()) {
            case EMPTY ->
                Problem.error("secret-empty", where, "its secret is empty", "give it a secret on the PBX, and reload");
            case HASHED ->
                Problem.error(
                        "secret-hashed",
                        where,
                        "the PBX holds only a hash of its secret; the phone needs the clear text",
                        "set auth_type=userpass and a password (on chan_sip secret= instead of md5secret=)");
            case NONE ->
                Problem.error(
                        "secret-missing",
                        where,
                        "it has no secret to register with",
                        "give it an auth section with a password (on chan_sip a secret=)");
            case UNREADABLE, READABLE ->
                Problem.error(
                        "secret-unreadable",
                        where,
                        "its secret cannot be read over AMI",
                        "let the AMI user read the file (write = system), or use PJSIP, which tells it");
        };
        return problem.withSource(credential.where());
    }
}
