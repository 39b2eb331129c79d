namespace Grants.Identity.Contracts;

/// <summary>What about accounts waits for the present person as the second one: roles and new beginnings that somebody else asked for.</summary>
public interface IWaitingConfirmations
{
    /// <summary>When each of them was asked, UTC, oldest first; nothing for who may not confirm. After three days they have to be asked again.</summary>
    Task<IReadOnlyList<DateTime>> AskedAtAsync(CancellationToken cancellationToken);
}
