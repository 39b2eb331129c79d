namespace Grants.Infrastructure.Files;

/// <summary>Codes with which files are refused.</summary>
public static class FileErrors
{
    /// <summary>413: larger than a file may be.</summary>
    public const string TooLarge = "file.too-large";

    /// <summary>Nothing in it.</summary>
    public const string Empty = "file.empty";

    /// <summary>By its content none of the kinds that are taken, whatever its name says.</summary>
    public const string KindNotTaken = "file.kind-not-taken";

    /// <summary>Does not keep to the rules of its kind, or ends too early.</summary>
    public const string Damaged = "file.damaged";

    /// <summary>Macros, embedded programs or files, or parts that are loaded from elsewhere.</summary>
    public const string Active = "file.active";

    /// <summary>A part of a document that cannot be cleaned.</summary>
    public const string NotCleanable = "file.not-cleanable";

    /// <summary>Closed with a password.</summary>
    public const string Protected = "file.protected";

    /// <summary>More pixels than a picture may have.</summary>
    public const string TooManyPixels = "file.too-many-pixels";

    /// <summary>Unpacks to more than is allowed.</summary>
    public const string TooPacked = "file.too-packed";

    /// <summary>What it says about its maker cannot be taken out: the person must agree.</summary>
    public const string MayIdentify = "file.may-identify";

    /// <summary>The scanner knows it as harmful.</summary>
    public const string Harmful = "file.harmful";

    /// <summary>503: the scanner cannot be asked now.</summary>
    public const string NotChecked = "file.not-checked";

    /// <summary>409: not all of it is here.</summary>
    public const string NotComplete = "file.not-complete";

    /// <summary>409: the piece does not begin where what is here ends, or another piece is being written.</summary>
    public const string WrongPlace = "file.wrong-place";

    /// <summary>The person has begun too many without finishing them.</summary>
    public const string TooManyOpen = "file.too-many-open";

    /// <summary>The record has as many files as it may have.</summary>
    public const string TooManyHere = "file.too-many-here";
}
