namespace Grants.Identity.Contracts;

/// <summary>Lets the first person into a new installation: whoever sees the server's console may set it up.</summary>
public interface ISetup
{
    /// <summary>A new code for the setup page, which makes any earlier one worthless; null as soon as anybody has an account.</summary>
    Task<SetupCode?> GiveCodeAsync(CancellationToken cancellationToken);

    /// <summary>True while nobody has an account and the setup page answers.</summary>
    ValueTask<bool> IsOpenAsync(CancellationToken cancellationToken);
}

/// <summary>What is shown on the console, and nowhere else.</summary>
/// <param name="Page">Address of the setup page.</param>
/// <param name="Code">One-time code.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record SetupCode(string Page, string Code, DateTime ExpiresAt)
{
    /// <summary>Never the code.</summary>
    public override string ToString() => "[code]";
}
