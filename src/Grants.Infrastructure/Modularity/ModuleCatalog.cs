using System.Reflection;

namespace Grants.Infrastructure.Modularity;

/// <summary>All modules of an application, lowest first.</summary>
public sealed class ModuleCatalog
{
    private ModuleCatalog(IReadOnlyList<GrantsModule> modules) => Modules = modules;

    /// <summary>The modules in the order of their dependencies.</summary>
    public IReadOnlyList<GrantsModule> Modules { get; }

    /// <summary>Walks <see cref="DependsOnAttribute"/> from the top module down.</summary>
    public static ModuleCatalog From<TRoot>()
        where TRoot : GrantsModule
    {
        var ordered = new List<Type>();
        Visit(typeof(TRoot), ordered, []);
        return new ModuleCatalog([.. ordered.Select(t => (GrantsModule)Activator.CreateInstance(t)!)]);
    }

    private static void Visit(Type module, List<Type> ordered, HashSet<Type> path)
    {
        if (ordered.Contains(module)) return;
        if (!path.Add(module)) throw new InvalidOperationException($"Modules depend on each other in a circle at {module.Name}.");
        foreach (var lower in module.GetCustomAttribute<DependsOnAttribute>()?.Modules ?? []) Visit(lower, ordered, path);
        path.Remove(module);
        ordered.Add(module);
    }
}
