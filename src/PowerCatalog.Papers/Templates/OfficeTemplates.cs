namespace PowerCatalog.Papers.Templates;

/// <summary>The templates that an office has put into its folder.</summary>
/// <param name="folder">The folder, <c>papers</c> in the one that all nodes share; it need not exist.</param>
public sealed class OfficeTemplates(string folder)
{
    /// <summary>The name of the template of announcements in the folder.</summary>
    public const string FileName = "announcement.docx";

    /// <summary>The template of announcements; empty where the shipped one is to be used.</summary>
    /// <exception cref="TemplateException">It is too large.</exception>
    public byte[] Announcement()
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists) return [];
        return file.Length > FilledTemplate.MostBytes
            ? throw new TemplateException(
                $"{FileName} 超过 {FilledTemplate.MostBytes:#,0} 字节。",
                $"{FileName} has more than {FilledTemplate.MostBytes:#,0} bytes.")
            : File.ReadAllBytes(file.FullName);
    }
}
