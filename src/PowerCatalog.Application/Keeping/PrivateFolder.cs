namespace PowerCatalog.Application.Keeping;

/// <summary>Creates folders that only their owner can read.</summary>
public static class PrivateFolder
{
    /// <summary>Creates the folder where it is absent.</summary>
    public static DirectoryInfo Create(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
