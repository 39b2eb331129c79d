namespace Grants.Kernel.Entities;

/// <summary>Something that happened in an aggregate. Public ones lie in the publisher's Contracts and carry ids and codes, no content.</summary>
public interface IDomainEvent;
