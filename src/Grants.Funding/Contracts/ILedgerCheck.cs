namespace Grants.Funding.Contracts;

/// <summary>Looks whether the book is whole, as after a backup was put back.</summary>
public interface ILedgerCheck
{
    /// <summary>What is wrong with the book as it stands, in English for an operator: postings that do not balance, funds whose numbers have gaps.
    /// Empty when it is whole.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken);
}
