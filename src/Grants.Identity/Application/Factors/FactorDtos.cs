using System.Text.Json;

namespace Grants.Identity.Application.Factors;

/// <summary>The second step of a sign-in.</summary>
/// <param name="Token">To be sent back with the factor.</param>
/// <param name="Ways"><c>passkey</c>, <c>totp</c>, <c>recovery</c>: what this person has.</param>
internal sealed record PendingSignInDto(string Token, IReadOnlyList<string> Ways);

/// <summary>A code of the app or of the paper.</summary>
internal sealed record FactorCodeInput(string Token, string Code);

/// <summary>Asks for a passkey; the token of the first step, when there was one.</summary>
internal sealed record PasskeyOptionsInput(string? Token = null, string? Language = null);

/// <summary>What <c>navigator.credentials</c> answered, as JSON.</summary>
internal sealed record PasskeyInput(string Token, JsonElement Credential);

/// <summary>A new passkey and what its owner calls it.</summary>
internal sealed record NewPasskeyInput(string Token, JsonElement Credential, string? Name = null);

/// <summary>First code of a new app.</summary>
internal sealed record CodeInput(string Code);

/// <summary>Password and code, to confirm that it is still the same person.</summary>
internal sealed record ConfirmByCodeInput(string Password, string Code);

/// <summary>One's own ways to sign in.</summary>
/// <param name="TotpSince">When the app was set up; null without one.</param>
/// <param name="RecoveryCodesLeft">Codes of the paper not used yet.</param>
/// <param name="Passkeys">Passkeys, oldest first.</param>
/// <param name="PasskeyNeeded">True when the person's roles need a passkey.</param>
internal sealed record FactorsDto(DateTime? TotpSince, int RecoveryCodesLeft, IReadOnlyList<PasskeyDto> Passkeys, bool PasskeyNeeded);

/// <summary>One passkey.</summary>
internal sealed record PasskeyDto(Guid Id, string? Name, DateTime CreatedAt, DateTime? LastUsedAt);

/// <summary>What an authenticator app needs; shown once.</summary>
/// <param name="Secret">Base32.</param>
/// <param name="Uri"><c>otpauth://</c> address for the picture.</param>
internal sealed record TotpSetUpDto(string Secret, string Uri);

/// <summary>Codes for the paper; shown once, empty when there were some already.</summary>
internal sealed record RecoveryCodesDto(IReadOnlyList<string> Codes);
