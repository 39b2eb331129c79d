namespace Grants.Infrastructure.RequestProtection;

/// <summary>Section <c>RequestProtection</c> of the configuration. The defaults are those of Production.</summary>
public sealed class RequestProtectionOptions
{
    /// <summary>Largest JSON body in bytes. A long proposal is about 100 KB.</summary>
    public long MaxJsonBytes { get; set; } = 1_048_576;

    /// <summary>Largest multipart body in bytes: an import file of 10,000 rows fits, so that it can be refused with a clear sentence.</summary>
    public long MaxMultipartBytes { get; set; } = 20_971_520;

    /// <summary>Requests to the interface per session (or per address prefix when nobody is signed in) and minute.</summary>
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>Passwords, factors and invitation codes tried per address prefix in five minutes. A sign-in takes two or three.</summary>
    public int SecretsPerPrefix { get; set; } = 120;
}
