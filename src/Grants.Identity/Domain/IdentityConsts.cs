namespace Grants.Identity.Domain;

/// <summary>Lengths, limits and times of this module, once.</summary>
internal static class IdentityConsts
{
    public const int MaxUserNameLength = 40;
    public const int MaxDisplayNameLength = 120;
    public const int MaxMailLength = 254;
    public const int MaxPasswordHashLength = 200;
    public const int MaxRoleLength = 40;
    public const int MaxAffiliationCodeLength = 40;
    public const int LanguageLength = 3;
    public const int HashBytes = 32;
    public const int MaxThrottleKeyLength = 140;

    /// <summary>Longest text looked at where a password is only compared: far above any real one, and low enough that nobody can make us hash a novel.</summary>
    public const int MaxSecretLength = 512;

    public const int MinPasswordLength = 15;
    public const int MaxPasswordLength = 128;
    public const int MinDistinctCharacters = 5;

    /// <summary>With fewer letters of one's own, a password is a joining of listed words, walks on the keyboard and numbers.</summary>
    public const int MinOwnLetters = 4;

    /// <summary>So many different listed words joined are still among the first that are tried; four are not.</summary>
    public const int MaxListedWords = 3;

    /// <summary>A password that contains a common one must have this many characters of its own.</summary>
    public const int MinOwnCharacters = 10;

    /// <summary>
    /// PBKDF2 rounds with HMAC-SHA512 (security.md: at least 210,000; OWASP names the same figure). One evaluation took about 95 ms of
    /// processor time on the two-core machine this was built on; <c>PasswordHashingTests</c> prints it.
    /// </summary>
    public const int PasswordIterations = 210_000;

    /// <summary>Evaluations at a time: a flood of sign-ins must not take every core from those who work.</summary>
    public const int ParallelHashes = 2;

    public static readonly TimeSpan StaffIdle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan PartnerIdle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan StaffLongest = TimeSpan.FromHours(8);
    public static readonly TimeSpan PartnerLongest = TimeSpan.FromHours(12);
    public static readonly TimeSpan LockAfter = TimeSpan.FromMinutes(5);

    /// <summary>How long the secret of a session is honoured after a new one has taken its place.</summary>
    public static readonly TimeSpan FormerSecretAge = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LastSeenStep = TimeSpan.FromMinutes(1);

    public const int InvitationSelectorLength = 4;
    public const int InvitationSecretLength = 8;
    public const int MaxInvitationAttempts = 10;
    public static readonly TimeSpan InvitationAge = TimeSpan.FromHours(72);

    public const int MaxProgrammeCodeLength = 12;

    /// <summary>For how long the code on the server's console begins a new installation; a new start makes a new one anyway.</summary>
    public static readonly TimeSpan SetupCodeAge = TimeSpan.FromHours(24);

    /// <summary>Wrong passwords before the first wait; then each one doubles the wait.</summary>
    public const int FreeAttempts = 5;
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ThrottleMemory = TimeSpan.FromHours(24);

    public const int TotpSecretBytes = 20;
    public const int TotpDigits = 6;
    public const int RecoveryCodes = 10;
    public const int RecoveryCodeLength = 16;
    public const int MaxFactorCodeLength = 64;

    /// <summary>Longest text looked at where a code for a short name is typed.</summary>
    public const int MaxTypedProgrammeCodeLength = 64;
    public const int MaxPasskeyNameLength = 60;
    public const int MaxCredentialIdBytes = 1023;
    public const int MaxPublicKeyBytes = 2048;
    public const int MaxTransportsLength = 100;
    public const int MaxPasskeys = 10;
    public const int MaxPasskeyJsonLength = 16_384;
    public const int MaxProofStateLength = 1000;
    public const int NonceBytes = 32;
    public const int MaxActLength = 80;
    public const int MaxActContentLength = 4000;
    public const int MaxAuthenticatorDataBytes = 2048;
    public const int MaxClientDataBytes = 4096;
    public const int MaxSignatureBytes = 1024;

    /// <summary>So many may come in by the server's console, without a second person in the system.</summary>
    public const int AdministratorsToBeginWith = 2;

    /// <summary>All of them in one line.</summary>
    public const int MaxRoleTextLength = 400;

    /// <summary>For how long a second person may confirm a reset or roles.</summary>
    public static readonly TimeSpan TwoPersonRequestAge = TimeSpan.FromHours(72);

    /// <summary>How long a begun step waits for its end: a password for its factor, a challenge for its signature.</summary>
    public static readonly TimeSpan PendingProofAge = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan EndedSessionMemory = TimeSpan.FromDays(30);
}
