namespace Grants.Identity.Application.Factors;

/// <summary>Section <c>Factors</c> of the configuration.</summary>
internal sealed class FactorOptions
{
    public const string Section = "Factors";

    /// <summary>True: people of finance and protection must have a passkey. Unset: true in Production, false elsewhere.</summary>
    public bool? PasskeyForMoneyAndProtection { get; set; }
}

/// <summary>Section <c>Passkeys</c> of the configuration.</summary>
internal sealed class PasskeyOptions
{
    public const string Section = "Passkeys";

    /// <summary>The domain passkeys are made for. Empty: the first of <c>AllowedHosts</c>.</summary>
    public string Domain { get; set; } = string.Empty;

    /// <summary>The exact pages they are taken from. Empty: <c>https://</c> and each of <c>AllowedHosts</c>.</summary>
    public IList<string> Origins { get; } = [];
}
