using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Sealing;

/// <summary>Lets a new master key take the place of the old one while the system runs. Ended at any point, the same command again completes it.</summary>
/// <remarks>Every step is one transaction or one renamed file, and each asks what is left to do instead of remembering: the new key is put beside
/// the old one, the store names it for new keys, then each key is wrapped anew. A running host meets an id it does not know and reads its keys again.</remarks>
internal sealed class MasterKeyRotation(KeyDatabase database, IOptions<SealingOptions> options)
{
    private const int Batch = 20;
    private readonly IMasterKey master = database.Master;

    /// <summary>Puts the key of a file in place of those before it and answers the ids of keys that wrap nothing any more.</summary>
    public IReadOnlyList<string> Rotate(string newKeyFile, Action<RotationStep> progress)
    {
        var key = KeyFile.Read(newKeyFile) is [var only] ? only : throw new InvalidOperationException($"'{newKeyFile}' must hold one key.");
        var id = KeyFile.IdOf(key);
        if (!master.Holds(id)) Add(key, newKeyFile);
        database.Write(c => c.Run("UPDATE settings SET value = $id WHERE name = $name", ("$id", id), ("$name", KeyDatabase.MasterSetting)));
        var of = Left(id);
        for (var left = of; left > 0; left = Left(id))
        {
            progress(new RotationStep(of - left, of));
            database.Write(c => RewrapSome(c, id));
        }

        progress(new RotationStep(of, of));
        return [.. master.Ids.Where(i => i != id)];
    }

    /// <summary>Takes a key that wraps nothing out of the key file; refuses one that is still needed.</summary>
    public void Forget(string id)
    {
        if (!master.Holds(id)) throw new InvalidOperationException($"'{master.Source}' holds no key {id}. It holds: {string.Join(", ", master.Ids)}.");
        database.Write(c =>
        {
            var needed = (long)c.Scalar("SELECT count(*) FROM keys WHERE master_id = $id", ("$id", id))!;
            if (needed > 0) throw new InvalidOperationException($"{needed} keys are still wrapped by {id}: nothing was deleted. Run rotate-keys --master with the new key's file first.");
            if ((string)c.Scalar("SELECT value FROM settings WHERE name = $name", ("$name", KeyDatabase.MasterSetting))! == id)
                throw new InvalidOperationException($"{id} wraps new keys: nothing was deleted. Run rotate-keys --master with another key's file first.");
            if (options.Value.Provider != "file") throw new InvalidOperationException($"{id} wraps nothing any more. Take it out of '{master.Source}' yourself and start again.");
            KeyFile.Replace(options.Value.KeyFile, KeyFile.Read(options.Value.KeyFile).Where(k => KeyFile.IdOf(k) != id));
            return true;
        });
    }

    private void Add(byte[] key, string newKeyFile)
    {
        if (options.Value.Provider != "file")
            throw new InvalidOperationException($"Running programs cannot see the new key: add it to '{master.Source}' behind the one that is there, with a comma between, restart the system, then run this again.");
        KeyFile.Replace(options.Value.KeyFile, [.. KeyFile.Read(options.Value.KeyFile), key]);
        if (!master.Holds(KeyFile.IdOf(key))) throw new InvalidOperationException($"The key of '{newKeyFile}' could not be added to '{options.Value.KeyFile}'.");
    }

    private int Left(string id)
    {
        using var connection = database.Connect();
        return (int)(long)connection.Scalar("SELECT count(*) FROM keys WHERE master_id <> $id", ("$id", id))!;
    }

    private int RewrapSome(SqliteConnection connection, string id)
    {
        var rows = connection.List($"SELECT {KeyRow.Columns} FROM keys WHERE master_id <> $id LIMIT $batch", KeyRow.Read, ("$id", id), ("$batch", Batch));
        foreach (var row in rows)
        {
            connection.Run(
                "UPDATE keys SET wrapped = $wrapped, master_id = $master WHERE id = $id",
                ("$wrapped", master.Wrap(id, row.Unwrap(master).Bytes, row.Context)),
                ("$master", id),
                ("$id", row.Id.ToString()));
        }

        return rows.Count;
    }
}
