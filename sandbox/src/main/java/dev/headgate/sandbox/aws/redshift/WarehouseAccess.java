package dev.headgate.sandbox.aws.redshift;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens the warehouse for a user; the sandbox knows the passwords, as AWS's temporary credentials would. */
@FunctionalInterface
public interface WarehouseAccess {

    Connection connect(String database, String user) throws SQLException;
}
