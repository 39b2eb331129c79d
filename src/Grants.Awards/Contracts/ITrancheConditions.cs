namespace Grants.Awards.Contracts;

/// <summary>What the modules above tell about conditions of flexible instalments.</summary>
public interface ITrancheConditions
{
    /// <summary>A report of a grant was accepted: the first instalment that waits for one waits no longer. Joins the present unit of work; the caller saves.
    /// Core grants have no conditions, nothing happens to them.</summary>
    Task ReportAcceptedAsync(Guid grantId, Guid reportId, CancellationToken cancellationToken);
}
