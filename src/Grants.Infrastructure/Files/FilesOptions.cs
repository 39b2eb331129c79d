namespace Grants.Infrastructure.Files;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class FilesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Files";

    /// <summary>Where encrypted files lie; empty means the folder <c>files</c> in the data folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Largest file in bytes.</summary>
    public long MaxBytes { get; set; } = 26_214_400;

    /// <summary>Largest picture in pixels, width times height.</summary>
    public long MaxPixels { get; set; } = 60_000_000;

    /// <summary>Where clamd listens: <c>host:port</c> or the path of its socket. Empty: files are not scanned. When set, nothing is kept unscanned.</summary>
    public string Scanner { get; set; } = "";

    /// <summary>How long a scan may take, in seconds.</summary>
    public int ScannerSeconds { get; set; } = 60;
}
