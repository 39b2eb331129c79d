namespace Grants.Infrastructure.Sealing;

/// <summary>A record with sealed values. Says under whose key they lie.</summary>
public interface ISealedRecord
{
    /// <summary>The record; part of the additional data, so a value moved to another row does not open.</summary>
    Guid Id { get; }

    /// <summary>The organisation (or donor) whose key seals the values; <see cref="Guid.Empty"/> for the programme's own.</summary>
    Guid KeyOwnerId { get; }
}
