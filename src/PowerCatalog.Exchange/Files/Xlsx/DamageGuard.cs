namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// Turns the exceptions of reading a damaged workbook into a refusal. The archive, the package and the XML throw dozens of types; any of
/// them while a part is read means that the part cannot be read. The rows are interpreted outside of these guards, so that a defect of ours
/// is not reported as one of the file.
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
