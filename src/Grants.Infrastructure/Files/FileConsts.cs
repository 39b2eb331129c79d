namespace Grants.Infrastructure.Files;

/// <summary>Lengths and limits of files.</summary>
internal static class FileConsts
{
    public const int KindLength = 20;
    public const int BlobLength = 32;
    public const int CodeLength = 20;

    /// <summary>Longest name that is read; longer ones are no file's name.</summary>
    public const int NameMaxLength = 1000;

    /// <summary>Longest name that is kept.</summary>
    public const int NameKeptLength = 120;

    public const int FilesPerRecord = 30;

    /// <summary>Uploads one person may have begun and not finished.</summary>
    public const int OpenPerPerson = 10;

    public const int Megabyte = 1024 * 1024;

    /// <summary>How long an upload may stay unfinished.</summary>
    public static readonly TimeSpan UploadLives = TimeSpan.FromHours(24);
}
