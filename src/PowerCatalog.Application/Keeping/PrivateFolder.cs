namespace PowerCatalog.Application.Keeping;

/// <summary>Folders that only their owner may read.</summary>
public static class PrivateFolder
{
    /// <summary>Makes the folder where it is absent.</summary>
    public static DirectoryInfo Create(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
