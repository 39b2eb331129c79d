namespace Grants.Infrastructure.Files;

/// <summary>A donor that a file is shown to, once it sees the record the file hangs on.</summary>
internal sealed class FileDonor
{
    private FileDonor()
    {
    }

    public Guid DonorId { get; private set; }

    public static FileDonor Of(Guid donorId) => new() { DonorId = donorId };
}
