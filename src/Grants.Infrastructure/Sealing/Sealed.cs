namespace Grants.Infrastructure.Sealing;

/// <summary>What the database context needs of a sealed value without knowing its type.</summary>
public interface ISealed
{
    /// <summary>The envelope <c>version | alg | keyId | nonce | ciphertext | tag</c>, or null while not yet sealed.</summary>
    byte[]? Envelope { get; }
}

/// <summary>What is about to be sealed, for whoever seals it.</summary>
internal interface IPending
{
    /// <summary>The value; only while there is no envelope.</summary>
    object? Value { get; }
}

/// <summary>A value of Tier A (security.md): stored as an envelope only, opened only through <see cref="IVault"/>, prints as <c>[sealed]</c>.</summary>
/// <typeparam name="T">Text or a record that JSON can carry.</typeparam>
public sealed class Sealed<T> : ISealed, IPending
{
    private readonly T? pending;

    private Sealed(T? pending, byte[]? envelope)
    {
        this.pending = pending;
        Envelope = envelope;
    }

    /// <inheritdoc />
    public byte[]? Envelope { get; }

    /// <summary>True until the value has been sealed by saving.</summary>
    internal bool IsPending => Envelope is null;

    internal T Pending => IsPending ? pending! : throw new InvalidOperationException("Already sealed: open it through the vault.");

    object? IPending.Value => Pending;

    /// <summary>Takes a value to be sealed when its record is saved.</summary>
    public static Sealed<T> Of(T value) => new(value, null);

    internal static Sealed<T> FromEnvelope(byte[] envelope) => new(default, envelope);

    /// <summary>Never the value.</summary>
    public override string ToString() => "[sealed]";
}

/// <summary>Short ways to make sealed values.</summary>
public static class Sealed
{
    /// <summary>Seals a text; null and blank stay null.</summary>
    public static Sealed<string>? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : Sealed<string>.Of(value.Trim());

    /// <summary>Seals a record.</summary>
    public static Sealed<T> Of<T>(T value) => Sealed<T>.Of(value);
}
