namespace PowerCatalog.Faults.PowerCuts;

/// <summary>
/// A disk that may lose what nobody waited for. What a program wrote into a file is there for certain once the file is flushed; before
/// that, each sector of each write is there or not, in any order. Names change in order, as file systems with a journal keep them, and are
/// there for certain with the next flush of anything.
/// </summary>
internal sealed class Disk
{
    private const int Sector = 512;

    private readonly Dictionary<string, DiskFile> _names = [];
    private readonly List<Dictionary<string, DiskFile>> _unsettled = [];
    private Dictionary<string, DiskFile> _settled;

    /// <summary>The disk with a folder, all of it written long ago.</summary>
    public Disk(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var file = new DiskFile();
            file.Durable.Write(File.ReadAllBytes(path));
            _names[Path.GetRelativePath(folder, path)] = file;
        }

        _settled = new(_names);
    }

    /// <summary>Carries a step out.</summary>
    public void Do(DiskStep step)
    {
        switch (step)
        {
            case DiskStep.Write write:
                Named(write.Path).Pending.Add(write);
                break;
            case DiskStep.Resize resize:
                Named(resize.Path).Pending.Add(resize);
                break;
            case DiskStep.Flush flush:
                if (_names.TryGetValue(flush.Path, out var flushed)) flushed.Settle();
                _settled = new(_names);
                _unsettled.Clear();
                break;
            case DiskStep.Rename rename:
                if (_names.Remove(rename.From, out var moved)) Rename(() => _names[rename.To] = moved);
                break;
            case DiskStep.Remove remove:
                Rename(() => _names.Remove(remove.Path));
                break;
        }
    }

    /// <summary>Whether something was written into a file that nobody has waited for since.</summary>
    public bool IsUnsettled(string name) => _names.TryGetValue(name, out var file) && file.Pending.Count > 0;

    /// <summary>Writes what is left after the power goes away now.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="chance">Says what of the unsettled is there; null for nothing of it.</param>
    public void CutInto(string folder, Random? chance)
    {
        List<Dictionary<string, DiskFile>> states = [_settled, .. _unsettled];
        var names = states[chance?.Next(states.Count) ?? 0];
        foreach (var (name, file) in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.After(chance, Sector));
        }
    }

    private DiskFile Named(string path)
    {
        if (_names.TryGetValue(path, out var file)) return file;
        file = new DiskFile();
        Rename(() => _names[path] = file);
        return file;
    }

    private void Rename(Action change)
    {
        change();
        _unsettled.Add(new(_names));
    }
}
