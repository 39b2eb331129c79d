using Grants.Identity.Application.Factors;

namespace Grants.Identity.Application.Sessions;

/// <summary>What the client needs to know of who is signed in. <c>HeldBackBy</c>: why nothing can be done yet. <c>NeutralWords</c>: the screens
/// are to say nothing of the programme. <c>Pending</c>: the second step
/// of a sign-in that has begun. <c>SetupOpen</c>: nobody has an account yet, and the setup page answers.</summary>
internal sealed record SessionDto(
    bool SignedIn,
    string? UserName,
    string? Face,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Permissions,
    string Language,
    string ProductName,
    bool Demo,
    string? OrganisationCode,
    string? HeldBackBy = null,
    bool HasPasskey = false,
    bool NeutralWords = false,
    PendingSignInDto? Pending = null,
    bool SetupOpen = false);

/// <summary>Sign-in form.</summary>
internal sealed record SignInInput(string UserName, string Password, string? Language = null);

/// <summary>Choice of language.</summary>
internal sealed record LanguageInput(string Language);

/// <summary>One of the caller's own open sessions.</summary>
/// <param name="Id">For ending it.</param>
/// <param name="CreatedAt">Sign-in.</param>
/// <param name="LastSeenAt">Last input, to the minute.</param>
/// <param name="IsThis">True for the one that asks.</param>
/// <param name="Device"><c>phone</c>, <c>tablet</c>, <c>computer</c> or <c>unknown</c>.</param>
/// <param name="IsLocked">True when its person must show there who they are before it goes on.</param>
/// <param name="IsOwnDevice">True when the person said that nobody else uses the device.</param>
internal sealed record OpenSessionDto(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, bool IsThis, string Device, bool IsLocked, bool IsOwnDevice);

/// <summary>The password, to open a locked session again.</summary>
internal sealed record UnlockInput(string Password);

/// <summary>Whose device this is.</summary>
internal sealed record OwnDeviceInput(bool IsOwn);
