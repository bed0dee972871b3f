/** Where runs meet AWS: Step Functions, the lake's reports and CloudWatch Logs. */
@NullMarked
package dev.headgate.console.runs.aws;

import org.jspecify.annotations.NullMarked;
