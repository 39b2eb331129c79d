namespace Grants.Reporting.Domain.Reports;

/// <summary>A donor of the grant: one report serves them all.</summary>
internal sealed class ReportDonor
{
    private ReportDonor()
    {
    }

    public Guid DonorId { get; private set; }

    public static ReportDonor Of(Guid donorId) => new() { DonorId = donorId };
}
