namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// What a damaged workbook throws depends on where it is damaged: the archive, the package and the XML have dozens of exceptions between
/// them.
/// Whatever they throw while a part is being read means that the part cannot be read; what the rows mean is worked out
/// outside of these guards, so that a fault of ours is not taken for one of the file.
/// </summary>
internal static class DamageGuard
{
    public static T Run<T>(string? part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (OperationCanceledException or FileRefusedException))
        {
            throw new FileRefusedException(FileProblems.Damaged(part));
        }
    }

    public static IEnumerable<T> Run<T>(string part, Func<IEnumerable<T>> read)
    {
        using var items = read().GetEnumerator();
        while (Run<bool>(part, items.MoveNext)) yield return items.Current;
    }
}
