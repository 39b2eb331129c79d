namespace Microsoft.SqlServer.Server;

/// <summary>Storage format of a CLR type of SQL Server. We use none; SqlClient only asks that the type exists.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Laid out by the server.</summary>
    Native,

    /// <summary>Written by the type itself.</summary>
    UserDefined,
}

/// <summary>A CLR type that writes itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR type of SQL Server.</summary>
/// <param name="format">Storage format.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>Storage format.</summary>
    public Format Format { get; } = format;

    /// <summary>Ordered by its bytes.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>All values of one size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Largest size in bytes.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Name on the server.</summary>
    public string? Name { get; set; }

    /// <summary>Method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }
}

/// <summary>A CLR type of SQL Server is not usable.</summary>
/// <param name="message">Why.</param>
public sealed class InvalidUdtException(string message) : SystemException(message)
{
    /// <summary>Makes one for a type.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"{udtType}: {resourceReason}");
}
