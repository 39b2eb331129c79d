namespace Grants.Protection.Contracts;

/// <summary>Keeps erased what was erased.</summary>
public interface ICaseErasure
{
    /// <summary>Erases again what the key store says was erased: after a backup from before was restored. Answers how many cases.</summary>
    Task<int> ReplayAsync(CancellationToken cancellationToken);
}
