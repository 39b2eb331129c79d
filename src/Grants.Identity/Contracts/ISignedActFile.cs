namespace Grants.Identity.Contracts;

/// <summary>Takes signed decisions out of the system, to be checked by anybody, anywhere.</summary>
public interface ISignedActFile
{
    /// <summary>Writes all of them, oldest first, one JSON object a line. Answers how many.</summary>
    Task<int> WriteAsync(TextWriter to, CancellationToken cancellationToken);
}

/// <summary>What checking a file of signed decisions found.</summary>
/// <param name="Signatures">Decisions whose passkey signature holds.</param>
/// <param name="Confirmed">Decisions confirmed by a code, which leaves no signature; their content is whole.</param>
/// <param name="Faults">Lines that do not hold: number of the line, id of the record, and what is wrong.</param>
public sealed record SignedActReport(int Signatures, int Confirmed, IReadOnlyList<string> Faults);
