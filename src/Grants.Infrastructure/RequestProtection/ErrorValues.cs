namespace Grants.Infrastructure.RequestProtection;

/// <summary>Names of values that errors carry beside their code.</summary>
public static class ErrorValues
{
    /// <summary>Seconds after which a refused request may be tried again; answered as Retry-After.</summary>
    public const string RetrySeconds = "seconds";
}
