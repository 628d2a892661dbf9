namespace PowerCatalog.Application.Keeping;

/// <summary>
/// When a data folder was last backed up: whoever backs it up leaves a mark in it once all is done (<c>touch backed-up</c>), the unit of
/// <c>docs/operation</c> or the office's own program.
/// </summary>
public static class LastBackup
{
    private const string Name = "backed-up";

    /// <summary>After how long a nightly backup has failed, or did not run: the night after is over too.</summary>
    public static TimeSpan Late { get; } = TimeSpan.FromDays(2);

    /// <summary>When the mark was left; null where there is none, or where it cannot be read.</summary>
    /// <param name="folder">The data folder.</param>
    public static DateTimeOffset? Read(string folder)
    {
        var mark = new FileInfo(Path.Combine(folder, Name));
        return mark.Exists ? new DateTimeOffset(mark.LastWriteTimeUtc, TimeSpan.Zero) : null;
    }
}
