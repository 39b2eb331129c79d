namespace Grants.Infrastructure.Sealing;

/// <summary>Begins and ends a rotation of organisations' keys in the key store. What is unfinished is what lies there in two generations.</summary>
internal sealed class OrganisationKeys(KeyDatabase database, KeyStore store)
{
    /// <summary>All owners of keys that seal values.</summary>
    public IReadOnlyList<Guid> Owners()
    {
        using var connection = database.Connect();
        return connection.List(
            "SELECT DISTINCT owner_id FROM keys WHERE owner_id <> $named ORDER BY owner_id", r => Guid.Parse(r.GetString(0)), ("$named", KeyStore.NamedOwner.ToString()));
    }

    /// <summary>Makes the new key current, unless a rotation that was ended before did, and answers the old keys by id.</summary>
    public IReadOnlyDictionary<Guid, KeyRow> Begin(IReadOnlyCollection<Guid> owners)
    {
        var old = database.Write(connection =>
        {
            var rows = new List<KeyRow>();
            foreach (var owner in owners)
            {
                var newest = KeyStore.Generation(connection, owner);
                var own = connection.List($"SELECT {KeyRow.Columns} FROM keys WHERE owner_id = $owner", KeyRow.Read, ("$owner", owner.ToString()));
                if (own.Count == 0) continue;
                if (own.All(k => k.Generation == newest)) store.Create(connection, owner, "", ++newest);
                rows.AddRange(own.Where(k => k.Generation < newest));
            }

            return rows;
        });
        store.Refresh();
        return old.ToDictionary(k => k.Id);
    }

    /// <summary>Deletes old keys that seal nothing any more.</summary>
    public void Delete(IEnumerable<Guid> keys) => database.Write(connection =>
    {
        foreach (var key in keys) connection.Run("DELETE FROM keys WHERE id = $id", ("$id", key.ToString()));
        return true;
    });
}
