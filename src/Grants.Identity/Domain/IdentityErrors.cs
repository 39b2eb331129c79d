namespace Grants.Identity.Domain;

/// <summary>Codes of this module; the sentences are in <c>Localization</c>.</summary>
internal static class IdentityErrors
{
    /// <summary>User name and password did not match, or may not sign in: always the same answer. 401.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>Too many tries on one account from unknown devices, or from this one. 429 with Retry-After.</summary>
    public const string TooManyAttempts = "too-many-attempts";

    /// <summary>The code is unknown, used, replaced, expired or tried too often: always the same answer.</summary>
    public const string InvitationNotValid = "invitation.not-valid";

    /// <summary>The setup code is unknown, used, replaced, expired or tried too often: always the same answer.</summary>
    public const string SetupNotValid = "setup.not-valid";
    public const string ProgrammeCodeForm = "programme.code-form";
    public const string ProgrammeCodeTells = "programme.code-tells";
    public const string ProgrammeCurrencyUnknown = "programme.currency-unknown";

    public const string PasswordTooShort = "password.too-short";
    public const string PasswordTooLong = "password.too-long";
    public const string PasswordTooCommon = "password.too-common";
    public const string PasswordHasUserName = "password.has-user-name";

    /// <summary>The new password is the present one.</summary>
    public const string PasswordSame = "password.same";

    /// <summary>The present password, typed to change it or to open a locked session again, is not right.</summary>
    public const string PasswordWrong = "password.wrong";

    /// <summary>Whoever must have a passkey opens a locked session with it.</summary>
    public const string PasskeyNeeded = "passkey.needed";

    /// <summary>The code, or what the passkey answered, was not right, used before or too late: always the same answer.</summary>
    public const string FactorRefused = "factor-refused";

    /// <summary>The step was begun too long ago, elsewhere, or ended already.</summary>
    public const string ProofExpired = "proof-expired";

    public const string PasskeyNotMade = "passkey.not-made";
    public const string PasskeyTooMany = "passkey.too-many";
    public const string PasskeyKeepOne = "passkey.keep-one";
    public const string TotpNotConfirmed = "totp.not-confirmed";

    /// <summary>Asked more than three days ago: somebody must ask again.</summary>
    public const string ResetTooOld = "reset.too-old";
    public const string ResetAskerGone = "reset.asker-gone";
    public const string ResetUserUnknown = "reset.user-unknown";

    /// <summary>Asked more than three days ago: somebody must ask again.</summary>
    public const string RoleRequestTooOld = "role-request.too-old";

    /// <summary>The account is no longer as it was when the roles were asked for.</summary>
    public const string RoleRequestOutdated = "role-request.outdated";

    /// <summary>Who asked may no longer give roles.</summary>
    public const string RoleRequestAskerGone = "role-request.asker-gone";

    /// <summary>Other roles of this account wait already.</summary>
    public const string RoleRequestWaits = "role-request.waits";

    /// <summary>The account holds exactly these roles.</summary>
    public const string RoleRequestNothingNew = "role-request.nothing-new";

    /// <summary>Only who asked can take it back.</summary>
    public const string RoleRequestNotYours = "role-request.not-yours";

    /// <summary>No code before a second person has confirmed the roles.</summary>
    public const string RolesWait = "user.roles-wait";

    public const string RolesRequired = "user.roles-required";
    public const string RoleUnknown = "user.role-unknown";
    public const string RolesMixed = "user.roles-mixed";
    public const string OrganisationRequired = "user.organisation-required";
    public const string OrganisationUnknown = "user.organisation-unknown";
    public const string DonorRequired = "user.donor-required";
    public const string DonorUnknown = "user.donor-unknown";
    public const string LanguageUnknown = "user.language-unknown";
    public const string PersonRoleOnly = "person.role-only";
    public const string ClockOnlyForward = "demo.clock-only-forward";
}
