namespace Grants.Kernel.Entities;

/// <summary>A thing with an identity of its own. The id is made before saving and sorts by creation.</summary>
public abstract class Entity
{
    /// <summary>UUID version 7. Opaque: the only id that may appear in an address.</summary>
    public Guid Id { get; protected set; } = Guid.CreateVersion7();
}
